-- CreateTable
CREATE TABLE "Revision" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "path" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "afterNumber" INTEGER NOT NULL,
    "words" TEXT,
    "before" TEXT,
    "english" TEXT,
    "kind" TEXT NOT NULL,
    "state" TEXT,
    "follows" TEXT,
    "filePrint" TEXT NOT NULL,
    "print" TEXT NOT NULL,
    "englishBefore" TEXT,
    "englishAfter" TEXT,
    "note" TEXT NOT NULL,
    "userId" TEXT,
    "publishedAt" DATETIME NOT NULL,
    "settledAt" DATETIME
);

-- CreateTable
CREATE TABLE "PieceDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "path" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "print" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Revision_path_key_afterNumber_key" ON "Revision"("path", "key", "afterNumber");

-- CreateIndex
CREATE INDEX "Revision_userId_idx" ON "Revision"("userId");

-- CreateIndex
CREATE INDEX "Revision_publishedAt_idx" ON "Revision"("publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "PieceDraft_path_key_userId_key" ON "PieceDraft"("path", "key", "userId");

-- CreateIndex
CREATE INDEX "PieceDraft_userId_idx" ON "PieceDraft"("userId");
