"""Learns model.bin of the ideas; not shipped."""
