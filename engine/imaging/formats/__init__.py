"""Picture files read from their bytes, before anything is decoded: size, turn, wholeness."""
