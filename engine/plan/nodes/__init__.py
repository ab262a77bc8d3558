"""The operations of a plan, one file each."""
