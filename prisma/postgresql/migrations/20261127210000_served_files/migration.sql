-- CreateTable
CREATE TABLE "ServedFiles" (
    "id" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "prints" TEXT NOT NULL,
    "readAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ServedFiles_pkey" PRIMARY KEY ("id")
);
