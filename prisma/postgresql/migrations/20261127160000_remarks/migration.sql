-- CreateTable
CREATE TABLE "Remark" (
    "id" SERIAL NOT NULL,
    "sentId" TEXT NOT NULL,
    "moduleId" TEXT NOT NULL,
    "lessonId" TEXT,
    "place" TEXT NOT NULL,
    "placeId" TEXT NOT NULL,
    "secondOfFilm" INTEGER,
    "quote" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "moduleVersion" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" TEXT,
    "words" TEXT NOT NULL,
    "proposal" TEXT NOT NULL,
    "voice" TEXT NOT NULL,
    "cityId" TEXT,
    "testerFunction" TEXT,
    "browser" TEXT NOT NULL,
    "authorUserId" TEXT,
    "authorLocale" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL DEFAULT '',
    "fixedInVersion" INTEGER,
    "mergedIntoId" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "waitingSince" TIMESTAMP(3) NOT NULL,
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RemarkEvent" (
    "id" TEXT NOT NULL,
    "remarkId" INTEGER NOT NULL,
    "userId" TEXT,
    "what" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RemarkEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Remark_sentId_key" ON "Remark"("sentId");

-- CreateIndex
CREATE INDEX "Remark_voice_state_waitingSince_idx" ON "Remark"("voice", "state", "waitingSince");

-- CreateIndex
CREATE INDEX "Remark_moduleId_locale_state_idx" ON "Remark"("moduleId", "locale", "state");

-- CreateIndex
CREATE INDEX "Remark_authorUserId_idx" ON "Remark"("authorUserId");

-- CreateIndex
CREATE INDEX "Remark_mergedIntoId_idx" ON "Remark"("mergedIntoId");

-- CreateIndex
CREATE INDEX "RemarkEvent_remarkId_at_idx" ON "RemarkEvent"("remarkId", "at");

-- CreateIndex
CREATE INDEX "RemarkEvent_userId_idx" ON "RemarkEvent"("userId");
