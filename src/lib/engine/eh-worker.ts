/** DuckDB's worker for a browser with WebAssembly exceptions. */
import './streamed-whole.ts';
import '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js';
