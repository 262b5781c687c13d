"""Trains `model.bin` of the room above (`make model`); nothing else imports this, or needs it."""
