-- CreateTable
CREATE TABLE "TesterInvitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "cityId" TEXT NOT NULL,
    "locales" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "until" TEXT,
    "invitedBy" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "acceptedAt" DATETIME,
    "revokedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "TesterInvitation_email_idx" ON "TesterInvitation"("email");
