"""Names: normalising, decoding display names, company forms, folding lines into people."""
