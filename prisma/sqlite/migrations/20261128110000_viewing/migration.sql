-- CreateTable
CREATE TABLE "Viewing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "cityId" TEXT,
    "locales" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "endedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "Viewing_userId_idx" ON "Viewing"("userId");

-- CreateIndex
CREATE INDEX "Viewing_startedAt_idx" ON "Viewing"("startedAt");
