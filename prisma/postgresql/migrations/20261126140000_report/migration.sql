-- CreateTable
CREATE TABLE "LearnerProfile" (
    "learnerId" TEXT NOT NULL,
    "country" TEXT,
    "city" TEXT,
    "authorityLevel" TEXT,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LearnerProfile_pkey" PRIMARY KEY ("learnerId")
);

-- CreateTable
CREATE TABLE "ReportEntry" (
    "learnerId" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "month" TEXT NOT NULL,

    CONSTRAINT "ReportEntry_pkey" PRIMARY KEY ("learnerId","event")
);

-- CreateTable
CREATE TABLE "ReportMonth" (
    "month" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    "frozenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReportMonth_pkey" PRIMARY KEY ("month")
);

-- CreateIndex
CREATE INDEX "ReportEntry_month_event_idx" ON "ReportEntry"("month", "event");
