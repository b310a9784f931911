// Signing in as one of the listed people. The token stays in this tab's session storage, where /graphiql finds it.
"use strict";
(() => {
  const section = document.getElementById("sign-in");
  if (!section) return;
  const who = document.getElementById("who");
  const signOut = document.getElementById("sign-out");
  const { tokenPath, signedIn, signedOut, failed } = section.dataset;

  const current = () => {
    const kept = JSON.parse(sessionStorage.getItem("luotsi.signed-in") ?? "null");
    return kept && kept.expires > Date.now() ? kept : null;
  };

  const show = (message) => {
    const person = current();
    who.textContent = message ?? (person ? signedIn.replace("{0}", person.name) : signedOut);
    signOut.hidden = !person;
  };

  const signIn = async ({ login, name }) => {
    try {
      const answer = await fetch(tokenPath, { method: "POST", body: new URLSearchParams({ user: login }) });
      if (!answer.ok) throw new Error(String(answer.status));
      const { access_token: token, expires_in: seconds } = await answer.json();
      sessionStorage.setItem("luotsi.signed-in", JSON.stringify({ name, token, expires: Date.now() + seconds * 1000 }));
      show();
    } catch {
      show(failed);
    }
  };

  for (const button of section.querySelectorAll("button[data-login]")) {
    button.hidden = false;
    button.addEventListener("click", () => signIn(button.dataset));
  }
  signOut.addEventListener("click", () => {
    // with the token go the queries that GraphiQL kept, which may name people
    sessionStorage.clear();
    show();
    who.tabIndex = -1;
    who.focus();
  });
  show();
})();
