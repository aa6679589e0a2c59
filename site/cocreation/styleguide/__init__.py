"""The living gallery of components: each shown in its states, made from the site's own templates."""
