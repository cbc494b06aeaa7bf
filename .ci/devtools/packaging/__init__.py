"""What `python3 dev.py package` is made of.

`contents`, `licences` and `icons` run in the environment of the build; everything else needs Python alone.
"""
