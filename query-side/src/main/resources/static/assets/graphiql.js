// GraphiQL with the token of the signed-in person, and with the headers that every request must carry.
"use strict";
(() => {
  const place = document.getElementById("graphiql");
  const who = document.getElementById("who");
  const { welcome, unreadable } = place.dataset;

  const person = () => {
    const kept = JSON.parse(sessionStorage.getItem("luotsi.signed-in") ?? "null");
    return kept && kept.expires > Date.now() ? kept : null;
  };

  const reason = { "Luotsi-Purpose": "advice-and-guidance", "Luotsi-Service-Task": "service-guidance" };

  // Each role has purposes of its own: the usual one of the first role that the token bears.
  const roles = (token) => {
    try {
      return JSON.parse(atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"))).luotsi_roles ?? [];
    } catch {
      return [];
    }
  };
  const usual = new Map((place.dataset.purposes ?? "").split(" ").map((each) => each.split("=")));
  const known = roles(person()?.token ?? "").find((role) => usual.has(role));
  if (known) reason["Luotsi-Purpose"] = usual.get(known);

  const fetcher = async (request, options) => {
    const headers = new Headers({
      // GraphiQL reads the schema before it reads its headers tab
      ...reason,
      "Content-Type": "application/json",
      Accept: "application/graphql-response+json, application/json",
      "Accept-Language": document.documentElement.lang,
    });
    const signedIn = person();
    if (signedIn) headers.set("Authorization", "Bearer " + signedIn.token);
    for (const [name, value] of Object.entries(options?.headers ?? {})) headers.set(name, value);
    const answer = await fetch("/graphql", { method: "POST", headers, body: JSON.stringify(request) });
    try {
      return await answer.json();
    } catch {
      return { errors: [{ message: unreadable + " (" + answer.status + ")" }] };
    }
  };

  // Queries hold personal identity codes: what GraphiQL keeps goes when the tab closes, and never to the disk's storage.
  const storage = {
    getItem: (key) => sessionStorage.getItem(key),
    setItem: (key, value) => sessionStorage.setItem(key, value),
    removeItem: (key) => sessionStorage.removeItem(key),
    get length() { return sessionStorage.length; },
    clear: () => Object.keys(sessionStorage).filter((key) => key.startsWith("graphiql")).forEach((key) => sessionStorage.removeItem(key)),
  };

  const signedIn = person();
  who.textContent = signedIn ? who.dataset.signedIn.replace("{0}", signedIn.name) : who.dataset.signedOut;

  ReactDOM.createRoot(place).render(
    React.createElement(GraphiQL, {
      fetcher,
      storage,
      defaultQuery: "# " + welcome.replaceAll(". ", ".\n# ").replaceAll("; ", ";\n# ") + "\n\n",
      defaultHeaders: JSON.stringify(reason, null, 2),
      defaultEditorToolsVisibility: "headers",
      isHeadersEditorEnabled: true,
      shouldPersistHeaders: false,
    }),
  );
})();
