// Offers the phone's own sharing where there is one. Without it the address stands on the page to copy.
for (const button of document.querySelectorAll("button[data-share]")) {
  if (!navigator.share) continue;
  button.hidden = false;
  button.addEventListener("click", () =>
    navigator.share({ title: document.title, url: button.dataset.share }).catch(() => {}));
}
