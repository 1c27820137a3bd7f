namespace Aloi.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void The_application_assembly_is_found() => typeof(Program).Assembly.GetName().Name.ShouldBe("Aloi");
}
