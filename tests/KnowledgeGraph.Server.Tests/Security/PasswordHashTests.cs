using KnowledgeGraph.Server.Security;

namespace KnowledgeGraph.Server.Tests.Security;

public sealed class PasswordHashTests
{
    [Fact]
    public void OnlyTheRightPasswordIsVerified()
    {
        var hash = PasswordHash.Create("Fährhaus 7");
        Assert.True(PasswordHash.Verify("Fährhaus 7", hash));
        Assert.False(PasswordHash.Verify("Fährhaus 8", hash));
        Assert.DoesNotContain("Fährhaus", hash, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoHashesOfOnePasswordDiffer() =>
        Assert.NotEqual(PasswordHash.Create("geheim"), PasswordHash.Create("geheim"));

    [Fact]
    public void AHashOfAnotherFormIsRefused() =>
        Assert.Throws<FormatException>(() => PasswordHash.Verify("geheim", "plain:geheim"));
}
