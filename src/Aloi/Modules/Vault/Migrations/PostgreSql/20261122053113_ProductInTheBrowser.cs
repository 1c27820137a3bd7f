using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Aloi.Modules.Vault.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class ProductInTheBrowser : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Browsers sign in again: a session now has an id of its own.
            migrationBuilder.Sql("DELETE FROM vault_sessions;");

            migrationBuilder.DropIndex(
                name: "IX_vault_items_PersonId",
                table: "vault_items");

            migrationBuilder.AddColumn<string>(
                name: "Browser",
                table: "vault_sessions",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "PublicId",
                table: "vault_sessions",
                type: "bytea",
                maxLength: 16,
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<bool>(
                name: "IsPrivate",
                table: "vault_items",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<byte[]>(
                name: "ProofDigest",
                table: "vault_items",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]);

            // Proofs that came before are each one of their own.
            migrationBuilder.Sql("UPDATE vault_items SET \"ProofDigest\" = \"CredentialDigest\";");

            migrationBuilder.AddColumn<long>(
                name: "ItemId",
                table: "vault_address_proofs",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Next",
                table: "vault_address_proofs",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "vault_passkeys",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PersonId = table.Column<long>(type: "bigint", nullable: false),
                    PublicId = table.Column<byte[]>(type: "bytea", maxLength: 16, nullable: false),
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1023, nullable: false),
                    PublicKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    SignCount = table.Column<long>(type: "bigint", nullable: false),
                    Transports = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    IsUserVerified = table.Column<bool>(type: "boolean", nullable: false),
                    IsBackupEligible = table.Column<bool>(type: "boolean", nullable: false),
                    IsBackedUp = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    LastUsedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vault_passkeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_vault_passkeys_vault_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "vault_people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_vault_sessions_PublicId",
                table: "vault_sessions",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vault_items_PersonId_ProofDigest",
                table: "vault_items",
                columns: new[] { "PersonId", "ProofDigest" });

            migrationBuilder.CreateIndex(
                name: "IX_vault_passkeys_CredentialId",
                table: "vault_passkeys",
                column: "CredentialId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_vault_passkeys_PersonId",
                table: "vault_passkeys",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_vault_passkeys_PublicId",
                table: "vault_passkeys",
                column: "PublicId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "vault_passkeys");

            migrationBuilder.DropIndex(
                name: "IX_vault_sessions_PublicId",
                table: "vault_sessions");

            migrationBuilder.DropIndex(
                name: "IX_vault_items_PersonId_ProofDigest",
                table: "vault_items");

            migrationBuilder.DropColumn(
                name: "Browser",
                table: "vault_sessions");

            migrationBuilder.DropColumn(
                name: "PublicId",
                table: "vault_sessions");

            migrationBuilder.DropColumn(
                name: "IsPrivate",
                table: "vault_items");

            migrationBuilder.DropColumn(
                name: "ProofDigest",
                table: "vault_items");

            migrationBuilder.DropColumn(
                name: "ItemId",
                table: "vault_address_proofs");

            migrationBuilder.DropColumn(
                name: "Next",
                table: "vault_address_proofs");

            migrationBuilder.CreateIndex(
                name: "IX_vault_items_PersonId",
                table: "vault_items",
                column: "PersonId");
        }
    }
}
