"""The demo of OSIscope's own hub, recorded by OSIscope."""
import os
import shutil
import subprocess
import tempfile

from anonymous import take_out_the_machine
from capture import FOLDER, HERE, table
from network import lone

PROGRAM = os.path.join(HERE, "..", "..", "..", "osiscope")


def demo():
    folder = tempfile.mkdtemp(dir="/run")
    process = lone().start([PROGRAM, "demo", "--out", folder], stdout=subprocess.DEVNULL)
    if process.wait(300) != 0:
        raise RuntimeError("osiscope demo failed")
    path = os.path.join(FOLDER, "hub-demo.pcapng")
    shutil.copyfile(os.path.join(folder, "session.pcapng"), path)
    take_out_the_machine(path)
    table(path)


SCENARIOS = [demo]
