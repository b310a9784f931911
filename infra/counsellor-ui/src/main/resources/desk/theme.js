// Light or dark, as the person's device is set; on paper always light. It runs before the page is drawn.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const show = theme => { document.documentElement.dataset.bsTheme = theme; };
  const follow = () => show(dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', follow);
  addEventListener('beforeprint', () => show('light'));
  addEventListener('afterprint', follow);
  follow();
})();
