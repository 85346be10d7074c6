"""What is read in: bytes in, a proposal out. It knows no database, no person and no clock."""
