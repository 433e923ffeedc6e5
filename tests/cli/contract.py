#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""contract.py PROGRAM SCHEMAS CONTRACT: the command line keeps its tables.

Every command tells just the options of the table, sends what they say, answers --json with a document of its schema,
which is that of the table, and nothing else on standard output, and ends in the exit code of the table; what went wrong
is said in the language asked for.
"""
import base64
import concurrent.futures
import http.server
import json
import os
import pty
import re
import subprocess
import sys
import tempfile
import threading

try:
    import jsonschema
except ImportError:
    sys.exit("python3-jsonschema is missing: it is named in packaging/debian/build-deps")

from shapes import described, missing

program, schemas, contract_file = sys.argv[1:4]
with open(contract_file, encoding="utf-8") as file:
    contract = json.load(file)
folder = tempfile.TemporaryDirectory()
failures = []
seen = set()


def check(holds, what):
    if not holds:
        failures.append(what)
        print("FAILED:", what, flush=True)


class Stub(http.server.BaseHTTPRequestHandler):
    """A service of bad answers, by action and project."""

    done = threading.Event()
    requests = []  # headers and bodies

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        Stub.requests.append((self.headers, body))
        action = self.headers["X-TC-Action"]
        response = {"RequestId": "11111111-2222-3333-4444-555555555555"}
        if body.get("ActivityId", body.get("ProjectId")) == "silent":
            Stub.done.wait(30)
            return
        if action == "QueryVideoFaceFusionJob":
            response.update(JobStatus="处理失败", JobStatusCode=5, JobErrorCode="FailedOperation.NoFaceDetected",
                            JobErrorMsg="no face")
        elif action == "FuseFace":
            response["FusedImage"] = base64.b64encode(b"not a picture").decode()
        elif action == "SubmitVideoFaceFusionJob":
            response.update(JobId="J ü/1", EstimatedProcessTime=2.5, JobQueueLength=1)
        elif body.get("ActivityId") == "html":
            return self.answer("text/html", b"<html>502</html>", 502)
        else:  # an answer is judged by its bytes
            response.update(Count=0, MaterialInfos=[])
            return self.answer("text/html", json.dumps({"Response": response}).encode(), 200)
        self.answer("application/json", json.dumps({"Response": response}).encode(), 200)

    def answer(self, kind, body, status):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def path(name):
    return os.path.join(folder.name, name)


def save(name, content):
    with open(path(name), "wb") as file:
        file.write(content)
    return path(name)


def grey_picture(name):
    """An upright PNG of one grey, which any reader takes and no finder sees a face in."""
    import struct
    import zlib

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    pixels = zlib.compress(b"".join(b"\0" + b"\x80" * 200 for _ in range(200)))
    return save(name, b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 200, 200, 8, 0, 0, 0, 0)) +
                chunk(b"IDAT", pixels) + chunk(b"IEND", b""))


environment = dict(os.environ, HOME=folder.name, XDG_DATA_HOME=path("xdg"), LC_ALL="C.UTF-8",
                   TENCENTCLOUD_SECRET_ID="AKIDTEST", TENCENTCLOUD_SECRET_KEY="secret-of-the-test")


def run(line):
    return subprocess.run([program, *line], env=environment, capture_output=True, timeout=120, check=False)


def run_all(lines):
    """What became of each line; several at once, as most of the time one waits."""
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        return list(pool.map(run, lines))


def on_terminal(line):
    """What is written to standard error where that is a terminal."""
    ours, theirs = pty.openpty()
    with subprocess.Popen([program, *line], env=environment, stdout=subprocess.DEVNULL, stderr=theirs) as process:
        os.close(theirs)
        text = b""
        try:
            while part := os.read(ours, 4096):
                text += part
        except OSError:  # the terminal ends with its last writer
            pass
        os.close(ours)
        check(process.wait(120) == 0, f"{line} on a terminal ends in {process.returncode}")
    return text


def walk_progress(line):
    """A line of progress that is written over on a terminal, plain lines elsewhere, and nothing with -q."""
    line = [word for word in line if word != "--json"]
    shown = on_terminal(line)
    check(re.search(rb"\r\x1b\[K\d+ of \d+, 0 failed", shown), f"no progress on a terminal: {shown[:200]}")
    check(shown.endswith(b"\r\x1b[K"), f"the line of progress stays: {shown[-80:]}")
    plain = run(line).stderr
    check(b"\r" not in plain and b"\x1b" not in plain, f"no plain lines: {plain[:200]}")
    quiet = on_terminal([*line, "-q"])
    check(quiet == b"", f"-q is not quiet: {quiet[:200]}")


def walk_stages(line):
    """A bar of what is fetched on a terminal, a plain line for each stage elsewhere, and nothing with -q."""
    line = [word for word in line if word != "--json"]
    shown = on_terminal([*line, "--force"])
    check(re.search(rb"\r\x1b\[K\[#* *\] +\d+ %  Fetching", shown), f"no bar on a terminal: {shown[:200]}")
    check(shown.endswith(b"\r\x1b[K"), f"the bar stays: {shown[-80:]}")
    plain = run([*line, "--force", "--language", "en"]).stderr.splitlines()
    check(plain.count(b"Fetching") == 1 and b"Saving" in plain, f"no plain lines: {plain}")
    check(run([*line, "--force", "-q"]).stderr == b"", "-q is not quiet")


def validator(name):
    with open(os.path.join(schemas, name + ".schema.json"), encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    seen.add(name)
    return jsonschema.Draft202012Validator(schema)


def document(ended, line):
    """The one document on standard output, or None."""
    try:
        return json.loads(ended.stdout)
    except ValueError:
        check(False, f"{line}: standard output is not one JSON document: {ended.stdout[:200]} {ended.stderr[:300]}")
        return None


def validate(answer, schema, line):
    for error in validator(schema).iter_errors(answer):
        check(False, f"{line}: {schema}: /{'/'.join(map(str, error.absolute_path))}: {error.message}")


def options_of(text):
    """What a help text tells: options with a value and flags; its last lines name those of every command."""
    values = re.findall(r"^  --([a-z-]+) …$", text, re.M)
    flags = re.findall(r"^  --([a-z-]+)$", text, re.M)
    common = [line for line in text.splitlines() if line.startswith("--")]
    return values, flags, set(re.findall(r"--?([a-z-]+)", " ".join(common)))


def walk_options():
    whole = run(["--help", "--language", "en"]).stdout.decode()
    told = [words.strip() for words in re.findall(r"^  ([a-z-]+(?: [a-z]+)?)  ", whole, re.M)]
    check(sorted(told) == sorted(contract["commands"]),
          f"commands differ: {set(told) ^ set(contract['commands'])}")
    common = set(contract["global"]["values"] + contract["global"]["flags"])
    helps = run_all([*command.split(), "--help", "--language", "en"] for command in contract["commands"])
    for (command, expected), ended in zip(contract["commands"].items(), helps):
        check(ended.returncode == 0, f"{command} --help ends in {ended.returncode}")
        text = ended.stdout.decode()
        values, flags, everywhere = options_of(text)
        check(sorted(values) == sorted(expected["values"]), f"{command}: values {values}, not {expected['values']}")
        check(sorted(flags) == sorted(expected["flags"]), f"{command}: flags {flags}, not {expected['flags']}")
        check(common <= everywhere, f"{command} does not name {common - everywhere}")
        # Every option that takes a value says so where it has none.
        everyones = contract["global"]["values"] if command == "faces" else []
        names = expected["values"] + everyones
        for name, ended in zip(names, run_all([*command.split(), "--" + each] for each in names)):
            check(ended.returncode == 2 and b"--" + name.encode() in ended.stderr,
                  f"{command} --{name} without a value ends in {ended.returncode}: {ended.stderr[:200]}")


def walk_documents():
    """The schemas are the tables: the same keys, the same kinds, nothing else."""
    for name, shape in contract["documents"].items():
        with open(os.path.join(schemas, name + ".schema.json"), encoding="utf-8") as file:
            for difference in described(json.load(file), shape):
                check(False, f"schema {name}: {difference}")


def walk_bodies(filled, stub):
    """Each option stands where it belongs in what is sent, or would be: a dry run sends nothing."""
    for line, expected in contract["bodies"]:
        before = len(Stub.requests)
        is_video = line[0] == "video"
        ended = run(filled([*line, "--endpoint", stub] + ([] if is_video else ["--dry-run"])))
        told = " ".join(line)
        check(ended.returncode == 0, f"{told} ends in {ended.returncode}: {ended.stdout[:300]} {ended.stderr[:300]}")
        check(len(Stub.requests) == before + is_video, f"{told}: {len(Stub.requests) - before} requests")
        found = Stub.requests[-1][1] if is_video else (document(ended, told) or {}).get("body")
        for difference in missing(expected, found):
            check(False, f"{told}: {difference}")


def walk_destinations(filled, stub):
    listing = ["materials", "list", "--project", "p ü/?&", "--endpoint", stub]
    for more, region in ([], None), (["--region", "ap-nanjing"], "ap-nanjing"):
        ended = run(filled(listing + more))
        check(ended.returncode == 0 and document(ended, "list") == {"materials": []}, f"list: {ended}")
        headers, body = Stub.requests[-1]
        check(headers["X-TC-Region"] == region, f"region {headers['X-TC-Region']}, not {region}")
        check(body["ActivityId"] == "p ü/?&", f"an id is changed: {body}")
        check("Credential=AKIDTEST/" in headers["Authorization"], "the keys of the environment are not used")


def walk_languages(told):
    """What went wrong, and what to do, in one language and in the other: every wrong line, and one of each code."""
    chinese = re.compile("[\u4e00-\u9fff]")
    others = run_all([*line, "--language", "zh_CN"] for line, _ in told)
    for (line, answer), ended in zip(told, others):
        other = document(ended, line) or {}
        for key in "message", "advice":
            check(not chinese.search(answer["error"][key]), f"{line}: not in English: {answer['error'][key]}")
            check(chinese.search(other.get("error", {}).get(key, "")), f"{line}: not in Chinese: {other}")


def main():
    walk_options()
    walk_documents()
    stub = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Stub)
    stub.daemon_threads = True
    threading.Thread(target=stub.serve_forever, daemon=True).start()
    names = {"@stub": f"http://127.0.0.1:{stub.server_port}", "@demo": path("demo"), "@batch": path("batch"),
             "@photos": path("photos"), "@none": path("none.jpg"), "@text": save("text.jpg", b"not a picture"),
             "@grey": grey_picture("grey.png"), "@rect": "100,100,600,600"}
    fresh = 0

    def filled(line):
        nonlocal fresh
        words = []
        for word in line:
            if word.startswith("@new"):
                fresh += 1
                word = path(f"new-{fresh}{word[4:]}")
            words.append(names.get(word, word))
        return [*words, "--json", "--data-dir", path("data")]

    for schema, line in contract["answers"]:
        ended = run(filled(line))
        told = " ".join(line)
        check(ended.returncode == 0, f"{told} ends in {ended.returncode}: {ended.stdout[:300]} {ended.stderr[:300]}")
        answer = document(ended, told)
        if answer is None:
            continue
        validate(answer, schema, told)
        if schema == "demo":
            names.update({"@photo": answer["photos"][0], "@other": answer["photos"][3]})
            os.mkdir(path("photos"))
            for photo in answer["photos"][:2]:
                os.symlink(photo, os.path.join(path("photos"), os.path.basename(photo)))
            walk_bodies(filled, names["@stub"])
            walk_destinations(filled, names["@stub"])
        if schema == "batch-run":
            walk_progress(filled(line))
        if schema == "video-wait" and line[1] == "wait":
            walk_stages(filled(line))
        if schema == "video-submit":
            names["@job"] = answer["jobId"]
        check(b"secret-of-the-test" not in ended.stdout + ended.stderr, f"{told} shows a secret")
        check(not ended.stdout.startswith(b"{") or ended.stdout.count(b"\n") == 1, f"{told}: more than one line")

    listing = ["materials", "list", "--project", "samples", "--json", "--data-dir", path("data")]
    check(b"DescribeMaterialList" in run([*listing, "-v"]).stderr, "-v is not louder")
    check(b"DescribeMaterialList" not in run(listing).stderr, "the usual run is as loud as -v")
    elsewhere = ["fuse", "--project", "p", "--material", "m", "--photo", "@photo", "--dry-run", "--endpoint", "@stub"]
    check(json.loads(run(filled(elsewhere)).stdout)["endpoint"] == names["@stub"], "--dry-run tells another endpoint")

    piped = run([word for word in filled(contract["answers"][1][1]) if word != "--json"][:-4] +
                ["--out", "-", "--data-dir", path("data")])
    check(piped.returncode == 0 and piped.stdout.startswith(b"\xff\xd8\xff"), f"--out -: {piped.stdout[:80]}")
    nobody = run(filled(["fuse", "--project", "p", "--material", "m", "--photo", "@grey", "--out", "@new.jpg", "--endpoint",
                         "@stub"]))
    check(b"No face can be seen" in nobody.stderr, f"no warning of a photo without a face: {nobody.stderr[:200]}")
    check(Stub.requests[-1][0]["X-TC-Action"] == "FuseFace", "a photo without a face is not sent")

    told_once = {}
    codes = {0, 1}  # 1 is for what should not be
    lines = [filled(line) for _, _, line in contract["errors"]]
    for (code, kind, line), words, ended in zip(contract["errors"], lines, run_all(lines)):
        told = " ".join(line)
        codes.add(ended.returncode)
        check(ended.returncode == code, f"{told} ends in {ended.returncode}, not {code}: {ended.stderr[:300]}")
        answer = document(ended, told)
        if answer is None:
            continue
        validate(answer, "batch-run" if "rows" in answer else "error", told)
        check(answer.get("error", {}).get("kind") == kind, f"{told}: {answer.get('error')} is not of kind {kind}")
        if code in (2, 3, 9):
            check(answer["error"]["attempts"] == 0, f"{told}: attempts before anything was sent: {answer}")
        told_once[told if kind == "usage" else answer["error"]["code"]] = (words, answer)
        for word in words:
            check("new-" not in word or not os.path.exists(word), f"{told}: something stands at --out")
    walk_languages(list(told_once.values()))
    check(codes == set(range(10)), f"codes without an example: {set(range(10)) - codes}")
    unused = {name.removesuffix(".schema.json") for name in os.listdir(schemas)} - seen
    check(not unused, f"schemas that no answer was checked against: {unused}")
    Stub.done.set()
    stub.shutdown()


main()
print(f"{len(failures)} failures")
sys.exit(1 if failures else 0)
