using KnowledgeGraph.Server.Security;

namespace KnowledgeGraph.Server.Tests.Security;

public sealed class UserFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-users-").FullName;

    private string File => Path.Combine(_folder, "users.txt");

    [Fact]
    public void UsersComeBackAsTheyWereSaved()
    {
        var anna = new ServerUser("anna", PasswordHash.Create("lesen"), ServerRole.Reader);
        var joerg = new ServerUser("jörg@example", PasswordHash.Create("schreiben"), ServerRole.Writer);
        UserFile.Save(File, [joerg, anna]);
        var loaded = UserFile.Load(File);
        Assert.Equal([anna, joerg], loaded.Values);
        Assert.DoesNotContain("lesen", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
        Assert.Equal(["users.txt"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void OnlyTheOwnerMayReadTheFile()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        UserFile.Save(File, []);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public void WithoutFileThereIsNobody() => Assert.Empty(UserFile.Load(File));

    [Theory]
    [InlineData(
        "anna reader",
        "users.txt, line 2: 'anna …' is no user. Expected name, role (reader or writer) and hash"
    )]
    [InlineData("anna boss pbkdf2-sha256$1$QQ==$QQ==", "'anna …' is no user.")]
    [InlineData("anna reader geheim", "'anna …' is no user.")]
    [InlineData(
        "anna reader pbkdf2-sha256$1$QQ==$QQ==\nanna reader pbkdf2-sha256$1$QQ==$QQ==",
        "line 3: the user 'anna' is there twice."
    )]
    public void AWrongLineIsNamedWithoutItsSecret(string lines, string message)
    {
        System.IO.File.WriteAllText(File, $"# users\n{lines}\n");
        var e = Assert.Throws<ServerRefusedException>(() => UserFile.Load(File));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("anna schmidt")]
    [InlineData("#anna")]
    [InlineData("an\u0007na")]
    public void ANameThatTheFileCannotHoldIsRefused(string name) =>
        Assert.Throws<ServerRefusedException>(() => UserFile.CheckName(name));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
