-- CreateTable
CREATE TABLE "SecondStep" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "appSecret" TEXT,
    "appConfirmedAt" DATETIME,
    "appCounter" INTEGER,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "codesSealed" TEXT,
    "codesShownTill" DATETIME,
    CONSTRAINT "SecondStep_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "RecoveryCode_userId_idx" ON "RecoveryCode"("userId");
