-- CreateTable
CREATE TABLE "Tester" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "cityId" TEXT NOT NULL,
    "locales" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "namedBy" TEXT NOT NULL,
    "namedAt" DATETIME NOT NULL,
    "sandboxLearnerId" TEXT
);

-- CreateIndex
CREATE UNIQUE INDEX "Tester_userId_key" ON "Tester"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Tester_sandboxLearnerId_key" ON "Tester"("sandboxLearnerId");

-- CreateIndex
CREATE INDEX "Tester_cityId_idx" ON "Tester"("cityId");
