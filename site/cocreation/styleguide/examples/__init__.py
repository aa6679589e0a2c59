"""The examples: one module a page of the gallery, one function a component.

A module says ``TITLE`` and is found by itself; see `cocreation.styleguide.registry`.
"""
