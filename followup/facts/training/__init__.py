"""How the model of `followup.facts.acts` is learned; never imported at run time."""
