using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Aloi.Modules.Vault.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class RunProtocols : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
