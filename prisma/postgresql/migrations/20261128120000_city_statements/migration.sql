-- CreateTable
CREATE TABLE "CityStatement" (
    "number" SERIAL NOT NULL,
    "cityId" TEXT NOT NULL,
    "lessonId" TEXT NOT NULL,
    "blockId" TEXT NOT NULL,
    "print" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "remarkId" INTEGER,
    "function" TEXT NOT NULL,
    "saidAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CityStatement_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "CityStatement_cityId_idx" ON "CityStatement"("cityId");
