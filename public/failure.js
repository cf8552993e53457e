// The failure screen: says in three languages that the app could not start, or that it stopped, and what to do.
//
// A classic script in old syntax, so that it also runs where modules and WebAssembly do not. It must come before
// every other script. `boot.mjs` reports a failed start with the event "samplan:failed".
(function () {
  "use strict";

  var WORDS = {
    // The program did not arrive whole, or failed while starting.
    load: {
      sv: [
        "Samplan kunde inte starta",
        "Något gick fel när appen laddades. Inget som har sparats på den här enheten har gått förlorat.",
        "Kontrollera nätet och försök igen. Om det inte hjälper: stäng webbläsaren helt, uppdatera den och öppna sidan på nytt.",
      ],
      fi: [
        "Samplan ei käynnistynyt",
        "Sovelluksen lataamisessa tapahtui virhe. Mitään tähän laitteeseen tallennettua ei ole kadonnut.",
        "Tarkista verkkoyhteys ja yritä uudelleen. Jos se ei auta, sulje selain kokonaan, päivitä se ja avaa sivu uudelleen.",
      ],
      en: [
        "Samplan could not start",
        "Something went wrong while the app was loading. Nothing saved on this device is lost.",
        "Check the connection and try again. If that does not help, close the browser, update it, and open the page again.",
      ],
      again: { sv: "Försök igen", fi: "Yritä uudelleen", en: "Try again" },
    },
    // The browser lacks WebAssembly or modules, or has them turned off.
    unsupported: {
      sv: [
        "Webbläsaren kan inte köra Samplan",
        "Samplan behöver WebAssembly, som saknas eller är avstängt i den här webbläsaren. Inget som har sparats på den här enheten har gått förlorat.",
        "Uppdatera webbläsaren, eller be it-stödet att tillåta WebAssembly för den här sidan. Försök sedan igen.",
      ],
      fi: [
        "Selain ei pysty suorittamaan Samplania",
        "Samplan tarvitsee WebAssemblyn, joka puuttuu tästä selaimesta tai on poissa käytöstä. Mitään tähän laitteeseen tallennettua ei ole kadonnut.",
        "Päivitä selain tai pyydä IT-tukea sallimaan WebAssembly tällä sivulla. Yritä sitten uudelleen.",
      ],
      en: [
        "This browser cannot run Samplan",
        "Samplan needs WebAssembly, which is missing or turned off in this browser. Nothing saved on this device is lost.",
        "Update the browser, or ask your IT support to allow WebAssembly for this page. Then try again.",
      ],
      again: { sv: "Försök igen", fi: "Yritä uudelleen", en: "Try again" },
    },
    // The program stopped while it ran.
    stopped: {
      sv: [
        "Appen stannade",
        "Det som var markerat som sparat finns tryggt på den här enheten.",
        "Ladda igen för att fortsätta. Det du skrev allra sist kan du läsa nedan, om det inte hann sparas.",
      ],
      fi: [
        "Sovellus pysähtyi",
        "Tallennetuksi merkityt tiedot ovat turvassa tässä laitteessa.",
        "Jatka lataamalla uudelleen. Viimeksi kirjoitettu teksti näkyy alla, jos sitä ei ehditty tallentaa.",
      ],
      en: [
        "The app stopped",
        "What was marked saved is safe on this device.",
        "Load again to go on. What you wrote last can be read below, in case it was not saved in time.",
      ],
      again: { sv: "Ladda igen", fi: "Lataa uudelleen", en: "Load again" },
    },
  };

  var shown = false;
  var started = false;

  function element(name, text) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  }

  // The language that was chosen comes first. Nothing else of what is kept is read.
  function languages() {
    var all = ["sv", "fi", "en"];
    var chosen;
    try {
      // Kept as JSON.
      chosen = (localStorage.getItem("samplan.lang") || "").replace(/"/g, "");
    } catch (_) {
      // The browser refuses storage.
    }
    return all.sort(function (one, other) { return (other === chosen) - (one === chosen); });
  }

  function show(kind) {
    if (shown) return;
    shown = true;
    if (document.body) draw(kind);
    else document.addEventListener("DOMContentLoaded", function () { draw(kind); });
  }

  function draw(kind) {
    var words = WORDS[kind];
    var langs = languages();
    var screen = element("main");
    screen.id = "failure";
    screen.className = kind === "stopped" ? "failure failure-over-page" : "failure";
    var told = screen.appendChild(element("div"));
    told.setAttribute("role", "alert");
    langs.forEach(function (lang, index) {
      var part = element("section");
      part.lang = lang;
      part.appendChild(element(index === 0 ? "h1" : "h2", words[lang][0]));
      part.appendChild(element("p", words[lang][1]));
      part.appendChild(element("p", words[lang][2]));
      told.appendChild(part);
    });
    var foot = screen.appendChild(element("div"));
    foot.className = "failure-again";
    var again = element("button", langs.map(function (lang) { return words.again[lang]; }).join(" / "));
    again.type = "button";
    again.addEventListener("click", kind === "load" ? startAfresh : reload);
    foot.appendChild(again);

    for (var child = document.body.firstElementChild; child; child = child.nextElementSibling) {
      // What is typed into a stopped app would be lost: nothing behind the message takes input any more.
      if (kind === "stopped") child.setAttribute("inert", "");
      else child.hidden = true;
    }
    document.body.insertBefore(screen, document.body.firstChild);
    var heading = screen.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus();
  }

  function reload() {
    location.reload();
  }

  // A start can fail because the copy of the program kept for offline use is damaged. Where the network answers,
  // that copy is dropped and comes anew. Plans are not kept there, and are never touched.
  function startAfresh() {
    if (!("serviceWorker" in navigator) || !navigator.serviceWorker.controller) return reload();
    fetch("/sw.js", { cache: "no-store" })
      .then(function (answer) {
        if (!answer.ok) throw new Error("no answer");
        return caches.keys();
      })
      .then(function (names) {
        return Promise.all(names.map(function (name) { return caches.delete(name); }));
      })
      .then(function () { return navigator.serviceWorker.getRegistrations(); })
      .then(function (all) {
        return Promise.all(all.map(function (one) { return one.unregister(); }));
      })
      .then(reload, reload);
  }

  // A panic ends in the instruction `unreachable`; endless recursion ends in a RangeError from within the module.
  function endsTheProgram(error) {
    if (typeof WebAssembly !== "object" || !error) return false;
    return (
      error instanceof WebAssembly.RuntimeError || (error instanceof RangeError && /wasm/.test(String(error.stack)))
    );
  }

  // Before the start every fault counts: a download that breaks off is reported by nothing but a rejected promise.
  function fault(error) {
    if (!started) show("load");
    else if (endsTheProgram(error)) show("stopped");
  }

  // A fault that did not hinder the start, such as one of a browser extension, takes its screen away again.
  addEventListener("samplan:started", function () {
    started = true;
    var screen = document.getElementById("failure");
    if (!screen) return;
    screen.parentNode.removeChild(screen);
    for (var child = document.body.firstElementChild; child; child = child.nextElementSibling) child.hidden = false;
    shown = false;
  });
  addEventListener("samplan:failed", function () { show("load"); });
  addEventListener("unhandledrejection", function (event) { fault(event.reason); });
  // Captured, since a script that does not load reports it on itself only.
  addEventListener(
    "error",
    function (event) {
      if (event.target && event.target.tagName === "SCRIPT") show("load");
      else if (event.error) fault(event.error);
    },
    true,
  );

  if (!("noModule" in HTMLScriptElement.prototype) || typeof WebAssembly !== "object") show("unsupported");
})();
