"""Mail: freezing the bytes, sending them one by one, handing them over."""
