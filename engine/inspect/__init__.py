"""Looking inside a network: pure functions that give arrays and never draw."""
