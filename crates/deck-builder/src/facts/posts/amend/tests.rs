use crate::facts::posts::read;
use crate::facts::tests::with_scene;

#[test]
fn posts_are_made_whole() {
    for (body, told) in [
        (
            "UN special envoy Ann Lee of Peru spoke.",
            "UN special envoy",
        ),
        (
            "Ann Lee, the UN special envoy, of Peru, spoke.",
            "UN special envoy",
        ),
        ("President Ann Lee of Peru spoke.", "President of Peru"),
        ("WFP director Ann Lee spoke in Peru.", "WFP director"),
        ("U.S. Rep. Ann Lee spoke.", "U.S. Representative"),
        ("U.S. Sen. Ann Lee spoke.", "U.S. Senator"),
        ("Flt Lt Ann Lee spoke.", "Flight Lieutenant"),
        (
            "Ann Lee, a councillor of the Aldo/Berun Nation, spoke.",
            "councillor of the Aldo/Berun Nation",
        ),
        (
            "Peru's representative, Ann Lee, spoke.",
            "representative of Peru",
        ),
        (
            "State Representative Ann Lee of Ohio spoke.",
            "State Representative from Ohio",
        ),
        ("Bergen North MP Ann Lee spoke.", "MP of Bergen North"),
        ("A row split Bergen and the Marsh MP Ann Lee.", "MP"),
        (
            "Ann Lee, MP for Bergen and the Marsh, spoke.",
            "MP for Bergen and the Marsh",
        ),
        ("Bergen MP Ann Lee spoke.", "MP of Bergen"),
        // What another sentence names is no part of the post.
        (
            "The Harbour League grew. Its chairman, Ann Lee, spoke.",
            "chairman",
        ),
        ("Sailors' leader Ann Lee spoke.", "leader"),
        (
            "Peru Finance Minister Ann Lee spoke.",
            "Finance Minister of Peru",
        ),
    ] {
        with_scene(body, "2024-05-15", |scene| {
            let holdings = read(scene);
            let post = holdings
                .first()
                .map(|holding| crate::questions::wording::post(&holding.post));
            assert_eq!(post.as_deref(), Some(told), "{body}");
        });
    }
}
