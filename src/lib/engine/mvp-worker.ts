/** DuckDB's worker for a browser without WebAssembly exceptions. */
import './streamed-whole.ts';
import '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js';
