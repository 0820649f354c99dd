-- CreateTable
CREATE TABLE "ServedFiles" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fingerprint" TEXT NOT NULL,
    "prints" TEXT NOT NULL,
    "readAt" DATETIME NOT NULL
);
