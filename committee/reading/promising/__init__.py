"""What shows a promise: signs in a sentence, labels, stems over lists, rows of tables."""
