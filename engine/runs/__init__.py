"""The run store: an SQLite index with every metric, and one folder a run."""
