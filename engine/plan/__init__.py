"""The fast executor: layouts, fused blocks, threads, buffers."""
