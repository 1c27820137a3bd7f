using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aloi.Modules.Vault.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "vault_accesses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Source = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_accesses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "vault_address_proofs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TokenDigest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AddressDigest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SealedAddress = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_address_proofs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "vault_keys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SealedKey = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "vault_mails",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    SealedContent = table.Column<byte[]>(type: "BLOB", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_mails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "vault_settings",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_settings", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "vault_people",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    KeyId = table.Column<long>(type: "INTEGER", nullable: false),
                    RecoveryDigest = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_people", x => x.Id);
                    table.ForeignKey(
                        name: "FK_vault_people_vault_keys_KeyId",
                        column: x => x.KeyId,
                        principalTable: "vault_keys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "vault_addresses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProvenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_addresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_vault_addresses_vault_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "vault_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vault_items",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    CredentialDigest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Recipient = table.Column<byte[]>(type: "BLOB", nullable: false),
                    RecipientKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    SealedKey = table.Column<byte[]>(type: "BLOB", nullable: false),
                    SealedContent = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ClaimedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_items", x => x.Id);
                    table.ForeignKey(
                        name: "FK_vault_items_vault_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "vault_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "vault_sessions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_vault_sessions_vault_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "vault_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_vault_accesses_ItemId",
                table: "vault_accesses",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_vault_accesses_PersonId_Id",
                table: "vault_accesses",
                columns: new[] { "PersonId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_vault_accesses_Source_Act_At",
                table: "vault_accesses",
                columns: new[] { "Source", "Act", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_vault_address_proofs_AddressDigest_CreatedAt",
                table: "vault_address_proofs",
                columns: new[] { "AddressDigest", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_vault_address_proofs_TokenDigest",
                table: "vault_address_proofs",
                column: "TokenDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vault_addresses_Digest",
                table: "vault_addresses",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vault_addresses_PersonId",
                table: "vault_addresses",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_vault_items_CredentialDigest_Recipient",
                table: "vault_items",
                columns: new[] { "CredentialDigest", "Recipient" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vault_items_PersonId",
                table: "vault_items",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_vault_items_PublicId",
                table: "vault_items",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vault_items_Recipient_PersonId",
                table: "vault_items",
                columns: new[] { "Recipient", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_vault_mails_PublicId",
                table: "vault_mails",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vault_mails_State_DueAt",
                table: "vault_mails",
                columns: new[] { "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_vault_people_KeyId",
                table: "vault_people",
                column: "KeyId");

            migrationBuilder.CreateIndex(
                name: "IX_vault_people_PublicId",
                table: "vault_people",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vault_people_RecoveryDigest",
                table: "vault_people",
                column: "RecoveryDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vault_sessions_Digest",
                table: "vault_sessions",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vault_sessions_PersonId",
                table: "vault_sessions",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "vault_accesses");

            migrationBuilder.DropTable(
                name: "vault_address_proofs");

            migrationBuilder.DropTable(
                name: "vault_addresses");

            migrationBuilder.DropTable(
                name: "vault_items");

            migrationBuilder.DropTable(
                name: "vault_mails");

            migrationBuilder.DropTable(
                name: "vault_sessions");

            migrationBuilder.DropTable(
                name: "vault_settings");

            migrationBuilder.DropTable(
                name: "vault_people");

            migrationBuilder.DropTable(
                name: "vault_keys");
        }
    }
}
