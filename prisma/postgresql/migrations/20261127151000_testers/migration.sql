-- CreateTable
CREATE TABLE "Tester" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "cityId" TEXT NOT NULL,
    "locales" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "namedBy" TEXT NOT NULL,
    "namedAt" TIMESTAMP(3) NOT NULL,
    "sandboxLearnerId" TEXT,

    CONSTRAINT "Tester_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Tester_userId_key" ON "Tester"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Tester_sandboxLearnerId_key" ON "Tester"("sandboxLearnerId");

-- CreateIndex
CREATE INDEX "Tester_cityId_idx" ON "Tester"("cityId");
