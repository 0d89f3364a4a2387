"""Sound where there is none, and tones that a real sound server is heard to play."""

import os
import shutil
import subprocess
import sys
from array import array
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QDir

from backcoach.app import resources
from backcoach.services.ports import NullSound, Tone
from backcoach.services.sound import pick_sound
from tests.helpers.hearing import listen, strength, windows

ROOT = Path(__file__).parents[2]
CHILD = """
import os, signal, subprocess, sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from backcoach.app import resources
from backcoach.services.ports import Tone
from backcoach.services.sound import pick_sound

def tell():
    listed = subprocess.run(["pactl", "list", "sink-inputs"], capture_output=True, text=True)
    print("sounding" if "Corked: no" in listed.stdout else "silent")

app = QGuiApplication([])
resources.register()
sound, trouble = pick_sound()
sound.set_volume(50)
sound.prepare()
print(trouble, flush=True)
"""
RUN = """
for at_ms, what in story.items():
    QTimer.singleShot(at_ms, what)
QTimer.singleShot(max(story) + 800, app.quit)
sys.exit(app.exec())
"""
PITCHES_HZ = {Tone.GET_READY: 440.0, Tone.HOLD: 659.26, Tone.SWITCH: 783.99}
PART = 9_600  # bytes of 100 ms
needs_a_server = pytest.mark.skipif(
    not all(map(shutil.which, ("pulseaudio", "parec", "pactl"))), reason="PulseAudio is not here"
)


class Server(NamedTuple):
    """A sound server of our own that nobody can hear."""

    process: subprocess.Popen[str]
    environment: Mapping[str, str]


def surroundings(folder: Path) -> dict[str, str]:
    """Return an environment in which nobody but a server in that folder plays sound."""
    folder.chmod(0o700)
    own = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"), str(folder))
    sound = {"PULSE_SERVER": f"unix:{folder}/native", "PIPEWIRE_REMOTE": f"{folder}/none"}
    return {**os.environ, **own, **sound, "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT)}


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("pulse")
    environment = surroundings(folder)
    options = "-n --daemonize=no --exit-idle-time=-1 --use-pid-file=no --log-level=info"
    load = f"--load=module-native-protocol-unix auth-anonymous=1 socket={folder}/native"
    command = ["pulseaudio", *options.split(), load]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        if not any("startup complete" in line for line in process.stderr):
            pytest.skip("PulseAudio does not start here")
        yield Server(process, environment)
        process.kill()


@pytest.fixture
def loudspeaker(server: Server) -> Server:
    """A server with an output."""
    load = ["pactl", "load-module", "module-null-sink", "sink_name=bc", "channels=1"]
    subprocess.run(load, env=server.environment, check=True, stdout=subprocess.DEVNULL)
    return server


def start(environment: Mapping[str, str], story: str) -> subprocess.Popen[str]:
    """Start a program that does what a story, {ms: function}, says."""
    code = f"{CHILD}\nstory = {story}\n{RUN}"
    pipe = subprocess.PIPE
    command = [sys.executable, "-W", "error", "-c", code]
    return subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True)


def test_without_its_library_sound_is_silence_and_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    sound, trouble = pick_sound()
    assert isinstance(sound, NullSound)
    assert trouble.startswith("There are no tones, as a library for sound is missing: ")
    sound.prepare()
    sound.set_volume(50)
    sound.play(Tone.GO)


@pytest.mark.usefixtures("qapp")
def test_every_tone_has_its_file_in_the_resources() -> None:
    resources.register()
    assert sorted(QDir(":/sounds").entryList()) == sorted(f"{tone}.wav" for tone in Tone)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere an output cannot be taken away")
def test_without_an_output_there_is_silence_and_one_sentence(tmp_path: Path) -> None:
    child = start(surroundings(tmp_path), "{0: lambda: sound.play(Tone.GO)}")
    said, complaints = child.communicate()
    assert said.startswith("There are no tones")
    assert (child.returncode, complaints) == (0, "")


@pytest.mark.full
@needs_a_server
def test_the_newest_tone_is_heard_alone_and_as_loud_as_asked(loudspeaker: Server) -> None:
    story = """{
        0: lambda: (sound.play(Tone.SWITCH), sound.play(Tone.HOLD)),
        900: lambda: (sound.set_volume(100), sound.play(Tone.GET_READY)),
    }"""
    heard = record(loudspeaker, story)
    half = 0.15  # what sounds half as loud is far smaller
    assert loudest(heard, Tone.HOLD) == pytest.approx(half, rel=0.2)
    assert loudest(heard, Tone.GET_READY) == pytest.approx(1, rel=0.2)
    assert loudest(heard, Tone.SWITCH) < half / 2


@needs_a_server
def test_at_volume_0_the_system_is_asked_for_nothing(loudspeaker: Server) -> None:
    story = """{
        0: lambda: (sound.set_volume(0), sound.play(Tone.HOLD)),
        200: tell,
        300: lambda: (sound.set_volume(5), sound.play(Tone.HOLD)),
        700: tell,
    }"""
    said, complaints = start(loudspeaker.environment, story).communicate()
    assert said.split() == ["silent", "sounding"], complaints


@needs_a_server
def test_an_output_that_comes_later_is_used(server: Server) -> None:
    story = """{
        0: lambda: subprocess.run(["pactl", "load-module", "module-null-sink"]),
        600: lambda: sound.play(Tone.HOLD),
        1000: tell,
    }"""
    said, complaints = start(server.environment, story).communicate()
    trouble, _module, told = said.splitlines()
    assert trouble == "There are no tones until this computer has a sound output."
    assert told == "sounding", complaints


@needs_a_server
def test_a_sound_server_that_dies_changes_nothing_else(loudspeaker: Server) -> None:
    story = f"""{{
        0: lambda: sound.play(Tone.HOLD),
        200: lambda: os.kill({loudspeaker.process.pid}, signal.SIGKILL),
        300: lambda: sound.play(Tone.GO),
        500: lambda: (sound.set_volume(70), sound.play(Tone.GO), pick_sound()[0].prepare()),
        600: lambda: print("still here"),
    }}"""
    child = start(loudspeaker.environment, story)
    said, complaints = child.communicate()
    assert (child.returncode, said) == (0, "\nstill here\n")
    assert "Traceback" not in complaints


def record(server: Server, story: str) -> Sequence[int]:
    """Return what is heard while a story is played."""
    what = "--device=bc.monitor --format=s16le --rate=48000 --channels=1 --latency-msec=20"
    command = ["parec", *what.split()]
    with subprocess.Popen(command, env=server.environment, stdout=subprocess.PIPE) as recorder:
        assert recorder.stdout is not None
        heard = recorder.stdout.read(PART)
        with start(server.environment, story) as child:
            while child.poll() is None:
                heard += recorder.stdout.read(PART)
        recorder.kill()
    return array("h", heard)


def loudest(heard: Sequence[int], tone: Tone) -> float:
    """Return how loud a tone was, going by its first pitch; 1 is as loud as in its file."""
    file = listen(ROOT / f"assets/sounds/{tone}.wav")
    return strongest(heard, PITCHES_HZ[tone]) / strongest(file, PITCHES_HZ[tone])


def strongest(samples: Sequence[int], hz: float) -> float:
    return max(strength(window, hz) for window in windows(samples, ms=50))
