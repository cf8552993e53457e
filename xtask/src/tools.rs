//! The programs that build the app: found where they are, installed where they are not.

use crate::project;
use crate::step::{Step, say};
use anyhow::{Context, Result, bail};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The newest Trunk that the toolchain of `rust-toolchain.toml` compiles.
const TRUNK: &str = "0.21.14";
const NODE_MAJOR: u32 = 20;
const WASM: &str = "wasm32-unknown-unknown";

/// These make a tool compile in minutes instead of half an hour. Never for the app: they would override its profile.
const QUICK_BUILD: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// All tools, ready to be used.
pub(crate) struct Tools {
    trunk: PathBuf,
    path: OsString,
}

impl Tools {
    /// Checks everything that a build needs, and installs what is missing.
    pub(crate) fn ready() -> Result<Self> {
        node()?;
        wasm_target()?;
        let packages = npm_packages()?;
        let bindgen_version = project::locked_version("wasm-bindgen")?;
        let trunk = Tool {
            package: "trunk",
            program: "trunk",
            version: TRUNK,
            features: &["--no-default-features"],
            crates: 330,
        }
        .ready()?;
        let bindgen = Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: &bindgen_version,
            features: &[],
            crates: 150,
        }
        .ready()?;

        let mut folders = vec![folder_of(&bindgen), packages];
        folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        Ok(Self { trunk, path: env::join_paths(folders)? })
    }

    /// Trunk, which finds the other tools beside it and asks no one for newer ones.
    pub(crate) fn trunk(&self) -> Command {
        let mut trunk = self.on_path(Command::new(&self.trunk));
        // Trunk takes only `true` and `false` in this variable; others set it to 1.
        trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env_remove("NO_COLOR");
        trunk
    }

    /// Lets a program find the tools, such as cargo the runner of browser tests.
    pub(crate) fn on_path(&self, mut command: Command) -> Command {
        command.current_dir(project::root()).env("PATH", &self.path);
        command
    }
}

/// npm or npx.
pub(crate) fn npm(program: &str) -> Command {
    let mut npm = Command::new(if cfg!(windows) { format!("{program}.cmd") } else { program.to_owned() });
    npm.current_dir(project::root());
    npm
}

/// A component of the toolchain, such as `clippy`.
pub(crate) fn component(name: &str, program: &str) -> Result<()> {
    if first_words(project::cargo().args([program, "--version"])).is_some() {
        return Ok(());
    }
    Step {
        what: &format!("Adding {name} to the Rust toolchain"),
        usual: "under a minute",
        crates: None,
        advice: "Check the network, then run the command again.",
    }
    .run(Command::new("rustup").args(["component", "add", name]).current_dir(project::root()))
}

/// A program that cargo installs into a folder of its own version.
struct Tool<'a> {
    package: &'a str,
    program: &'a str,
    version: &'a str,
    features: &'a [&'a str],
    crates: usize,
}

impl Tool<'_> {
    fn ready(&self) -> Result<PathBuf> {
        let folder = project::tool_cache()?.join(format!("{}-{}", self.program, self.version));
        let kept = folder.join("bin").join(format!("{}{}", self.program, env::consts::EXE_SUFFIX));
        if self.fits(&kept) {
            return Ok(kept);
        }
        if let Some(found) = on_path(self.program).filter(|found| self.fits(found)) {
            return Ok(found);
        }
        self.install(&folder)?;
        Ok(kept)
    }

    fn fits(&self, program: &Path) -> bool {
        let expected = format!("{} {}", self.program, self.version);
        program.is_file() && first_words(Command::new(program).arg("--version")).is_some_and(|said| said == expected)
    }

    fn install(&self, folder: &Path) -> Result<()> {
        // The list of versions that the author tested, where the registry still has all of them; else newer ones.
        if self.cargo_install(folder, &["--locked"]).is_ok() {
            return Ok(());
        }
        say("That did not work with the author's list of versions; trying without it");
        self.cargo_install(folder, &[])
    }

    fn cargo_install(&self, folder: &Path, options: &[&str]) -> Result<()> {
        let mut cargo = project::cargo();
        cargo.args(["install", self.package, "--version", self.version, "--force", "--root"]).arg(folder);
        cargo.args(self.features).args(options).envs(QUICK_BUILD);
        Step {
            what: &format!("Installing {} {} into {}", self.package, self.version, folder.display()),
            usual: "4 to 5 minutes on two cores, once",
            crates: Some(self.crates),
            advice: "It is compiled from crates.io: check the network and the free space, then run the command again.",
        }
        .run(&mut cargo)
    }
}

fn node() -> Result<()> {
    let advice =
        format!("Install Node {NODE_MAJOR} or later with npm (https://nodejs.org), then run the command again.");
    let Some(said) = first_words(Command::new("node").arg("--version")) else {
        bail!("Node is missing. {advice}");
    };
    if node_major(&said).is_none_or(|major| major < NODE_MAJOR) {
        bail!("Node {said} is too old. {advice}");
    }
    if first_words(npm("npm").arg("--version")).is_none() {
        bail!("npm is missing beside Node. {advice}");
    }
    Ok(())
}

fn node_major(said: &str) -> Option<u32> {
    said.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// Asked for explicitly: rustup adds targets by itself only where `RUSTUP_AUTO_INSTALL` allows it.
fn wasm_target() -> Result<()> {
    let libraries = first_words(
        Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]).current_dir(project::root()),
    );
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    if first_words(Command::new("rustup").arg("--version")).is_none() {
        bail!(
            "The Rust target {WASM} is missing, and so is rustup, which adds it. Install rustup (https://rustup.rs), \
             or add the target in the way that your Rust came. Then run the command again."
        );
    }
    Step {
        what: &format!("Adding the Rust target {WASM}"),
        usual: "under a minute",
        crates: None,
        advice: "Check the network, then run the command again.",
    }
    .run(Command::new("rustup").args(["target", "add", WASM]).current_dir(project::root()))
}

/// The folder of the programs that `package-lock.json` names.
fn npm_packages() -> Result<PathBuf> {
    let modules = project::root().join("node_modules");
    let programs = modules.join(".bin");
    let lock = fs::read(project::root().join("package-lock.json")).context("cannot read package-lock.json")?;
    let wanted = project::hex_digest(&lock);
    let stamp = modules.join(".samplan-lock");
    if programs.join("wasm-opt").exists() && fs::read_to_string(&stamp).is_ok_and(|have| have == wanted) {
        return Ok(programs);
    }
    Step {
        what: "Installing the npm packages of package-lock.json",
        usual: "under a minute",
        crates: None,
        advice: "Check the network and npm's registry setting (`npm config get registry`), then run the command again.",
    }
    .run(npm("npm").args(["ci", "--ignore-scripts"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    fs::write(stamp, wanted)?;
    Ok(programs)
}

/// Where a program stands on the path.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&name)).find(|found| found.is_file())
}

/// The first line that a program prints, or nothing when it does not run or fails.
pub(crate) fn first_words(command: &mut Command) -> Option<String> {
    let output = command.output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).lines().next().unwrap_or_default().trim().to_owned())
}

fn folder_of(program: &Path) -> PathBuf {
    program.parent().map(Path::to_path_buf).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::node_major;

    #[test]
    fn nodes_version_is_understood() {
        assert_eq!(node_major("v20.20.2"), Some(20));
        assert_eq!(node_major("22.1.0"), Some(22));
        assert_eq!(node_major("nonsense"), None);
    }
}
