"""The Django project of Cocreation: settings, routes, commands. It may know every app below."""
