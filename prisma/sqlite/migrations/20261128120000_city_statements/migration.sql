-- CreateTable
CREATE TABLE "CityStatement" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cityId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "blockId" TEXT NOT NULL,
    "print" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "remarkId" INTEGER,
    "function" TEXT NOT NULL,
    "saidAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "CityStatement_cityId_idx" ON "CityStatement"("cityId");
