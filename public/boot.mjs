// Trunk calls the function below while it loads the program. After a good start it takes the loading screen away,
// and sets up offline use and updates.
//
// What the app can use:
//   event "samplan:update-ready" on window, and <html data-update="ready">   a new version waits
//   event "samplan:update-apply", sent by the app                           take it into use now: the page loads again
//   <html data-offline="ready">                                             the page now also opens without a network

/** The initializer that Trunk asks for. Only `onFailure` tells the truth about a failed start. */
export default function initializer() {
  return {
    onStart() {},
    onProgress() {},
    onComplete() {},
    onSuccess() {
      document.getElementById("start")?.remove();
      dispatchEvent(new CustomEvent("samplan:started"));
      if ("serviceWorker" in navigator) void (isReleased() ? keepForOffline() : dropOffline());
    },
    onFailure(error) {
      console.error(error);
      dispatchEvent(new CustomEvent("samplan:failed"));
    },
  };
}

/** Only a release build has a version, and a list of files in `sw.js`. */
function isReleased() {
  return document.querySelector('meta[name="samplan-version"]') !== null;
}

async function keepForOffline() {
  const container = navigator.serviceWorker;
  // Read before registering: the first worker takes over a page that had none, and that is no update.
  let hadController = container.controller !== null;
  let applying = false;
  let replaced = false;

  container.addEventListener("controllerchange", () => {
    if (applying) location.reload();
    else if (hadController) {
      // Another tab took the new version into use. Somebody may be typing here, so this page only says so.
      replaced = true;
      offer();
    }
    hadController = true;
  });
  container.ready.then(() => {
    document.documentElement.dataset.offline = "ready";
  });

  let registration;
  try {
    registration = await container.register("/sw.js", { updateViaCache: "none" });
  } catch (error) {
    console.warn("Offline use could not be set up:", error);
    return;
  }

  addEventListener("samplan:update-apply", () => {
    if (registration.waiting) {
      applying = true;
      registration.waiting.postMessage({ type: "update" });
    } else if (replaced) location.reload();
  });
  if (registration.waiting && registration.active) offer();
  if (registration.installing) offerWhenInstalled(registration, registration.installing);
  registration.addEventListener("updatefound", () => offerWhenInstalled(registration, registration.installing));
  lookForUpdates(registration);
}

function offer() {
  document.documentElement.dataset.update = "ready";
  dispatchEvent(new CustomEvent("samplan:update-ready"));
}

function offerWhenInstalled(registration, worker) {
  worker?.addEventListener("statechange", () => {
    if (worker.state === "installed" && registration.active) offer();
  });
}

/** A tablet can have the page open for days: looks for a new version when it is taken up again, at most hourly. */
function lookForUpdates(registration) {
  const HOUR_MS = 3_600_000;
  let last = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || !navigator.onLine || Date.now() - last < HOUR_MS) return;
    last = Date.now();
    registration.update().catch(() => {});
  });
}

/** A build under development must not be hidden by what a release left at the same address. */
async function dropOffline() {
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
}
