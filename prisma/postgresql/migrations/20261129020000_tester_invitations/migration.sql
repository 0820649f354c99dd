-- CreateTable
CREATE TABLE "TesterInvitation" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "cityId" TEXT NOT NULL,
    "locales" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "until" TEXT,
    "invitedBy" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "sentAt" TIMESTAMP(3),
    "acceptedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "TesterInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TesterInvitation_email_idx" ON "TesterInvitation"("email");
