"""Where the named data sets are published, and what their files must be.

A mirror may send what it likes: only these bytes are taken. Sizes and SHA-256 of MNIST and
Fashion-MNIST were taken from files whose MD5 is the published one; CIFAR-10's, of the archive and
of the batches in it, are those by which other libraries (GoMLX, red and ruby datasets) take it.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class RemoteFile:
    """One file under every mirror's address."""

    name: str
    size: int  # bytes
    sha256: str
    md5: str  # as published


@dataclass(frozen=True)
class Member:
    """A file inside an archive."""

    name: str  # within the archive, with its folder
    largest: int  # bytes it may have
    sha256: str = ""  # empty where it is the reader's to judge


@dataclass(frozen=True)
class Remote:
    """A published data set. Its folder holds `files` as they come, or an archive's `members`."""

    mirrors: tuple[str, ...]  # addresses that end in a slash, the first tried first
    files: tuple[RemoteFile, ...]
    members: tuple[Member, ...] = ()
    left_out: tuple[str, ...] = ()  # members that aren't kept

    @property
    def size(self) -> int:
        """Bytes to download."""
        return sum(file.size for file in self.files)

    @property
    def room(self) -> int:
        """Bytes that the download and what it unpacks to take on the disk together."""
        return self.size + sum(member.largest for member in self.members)

    @property
    def sums(self) -> dict[str, str]:
        """SHA-256 of the files in the set's folder, by name."""
        kept = {member.name.rpartition("/")[2]: member.sha256 for member in self.members}
        return kept or {file.name: file.sha256 for file in self.files}


BATCH = 30_730_000  # bytes of a CIFAR-10 batch: 10,000 records of 3,073

# fmt: off
MNIST = Remote(
    mirrors=(
        "https://ossci-datasets.s3.amazonaws.com/mnist/",
        "https://storage.googleapis.com/cvdf-datasets/mnist/",
    ),
    files=(
        RemoteFile("train-images-idx3-ubyte.gz", 9_912_422,
                   "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
                   "f68b3c2dcbeaaa9fbdd348bbdeb94873"),
        RemoteFile("train-labels-idx1-ubyte.gz", 28_881,
                   "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
                   "d53e105ee54ea40749a09fcbcd1e9432"),
        RemoteFile("t10k-images-idx3-ubyte.gz", 1_648_877,
                   "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
                   "9fb629c4189551a2d022fa330f9573f3"),
        RemoteFile("t10k-labels-idx1-ubyte.gz", 4_542,
                   "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6",
                   "ec29112dd5afa0611ce80d1b7f02629c"),
    ),
)
FASHION_MNIST = Remote(
    mirrors=(
        "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
        "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
        "https://storage.googleapis.com/tensorflow/tf-keras-datasets/",
    ),
    files=(
        RemoteFile("train-images-idx3-ubyte.gz", 26_421_880,
                   "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
                   "8d4fb7e6c68d591d4c3dfef9ec88bf0d"),
        RemoteFile("train-labels-idx1-ubyte.gz", 29_515,
                   "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
                   "25c81989df183df01b3e8a0aad5dffbe"),
        RemoteFile("t10k-images-idx3-ubyte.gz", 4_422_102,
                   "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
                   "bef4ecab320f06d8554ea6380940ec79"),
        RemoteFile("t10k-labels-idx1-ubyte.gz", 5_148,
                   "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5",
                   "bb300cfdad3c16e7a12a480ee83cd310"),
    ),
)
CIFAR_10 = Remote(
    mirrors=(
        "https://www.cs.toronto.edu/~kriz/",
        "https://mindspore-website.obs.cn-north-4.myhuaweicloud.com/notebook/datasets/",
    ),
    files=(
        RemoteFile("cifar-10-binary.tar.gz", 170_052_171,
                   "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
                   "c32a1d4ab5d03f1284b67883e8d87530"),
    ),
    members=(
        Member("cifar-10-batches-bin/data_batch_1.bin", BATCH,
               "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
        Member("cifar-10-batches-bin/data_batch_2.bin", BATCH,
               "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
        Member("cifar-10-batches-bin/data_batch_3.bin", BATCH,
               "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
        Member("cifar-10-batches-bin/data_batch_4.bin", BATCH,
               "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
        Member("cifar-10-batches-bin/data_batch_5.bin", BATCH,
               "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"),
        Member("cifar-10-batches-bin/test_batch.bin", BATCH,
               "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b"),
        Member("cifar-10-batches-bin/batches.meta.txt", 4096),
    ),
    left_out=("cifar-10-batches-bin/readme.html",),
)
# fmt: on

REMOTES: dict[str, Remote] = {
    "mnist": MNIST,
    "fashion-mnist": FASHION_MNIST,
    "cifar-10": CIFAR_10,
}
