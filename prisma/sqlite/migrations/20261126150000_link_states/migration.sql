-- CreateTable
CREATE TABLE "LinkState" (
    "url" TEXT NOT NULL PRIMARY KEY,
    "checkedAt" DATETIME NOT NULL,
    "status" INTEGER,
    "fault" TEXT,
    "movedTo" TEXT,
    "failingSince" DATETIME
);
