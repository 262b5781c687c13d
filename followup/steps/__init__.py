"""The story: one module per verb. Steps take values, the workspace, `now` and `progress`."""
