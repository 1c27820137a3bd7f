namespace Aloi.Modules.Operations.Contracts;

/// <summary>For the console: who can run the program on its data may look at its state in a browser.</summary>
public interface IOperatorLinks
{
    /// <summary>A path that signs the operator in once and soon expires. It is shown here and never again.</summary>
    Task<string> CreateAsync(CancellationToken cancellation);
}
