"""The desk: what happens to a message and to a case. Policy, in plain Python."""
