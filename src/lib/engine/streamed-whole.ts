/**
 * DuckDB's worker counts the bytes of its module as they pass, through a TransformStream. A browser keeps the
 * compiled code of a module only where nothing stands between the file and the compiler; nobody reads the count.
 * So the worker is given none: it then hands the file over whole, and opening the app again is a second faster.
 */
Reflect.deleteProperty(globalThis, 'TransformStream');

export {};
