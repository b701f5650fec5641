"""What the invented family jots down. Every word of it is made up."""

from painjournal.domain.sample_family.draws import Draws

MAYA = (
    "Long day but OK.",
    "Orchestra. Played all three pieces.",
    "Tired in the afternoon, then a bath.",
    "Physio with the big blue ball again :)",
    "Baked bread. The kitchen is a mess.",
    "Socks are annoying today.",
    "Did the shopping with Mum, carried the light bag.",
    "Film night. We laughed a lot.",
    "Sat by the window in maths so I could stretch.",
    "Nothing special.",
    "Rain. Read two chapters and drew.",
    "Could not sleep, then I could.",
    "Cleaned my desk. Found last year's diary.",
    "Garden with Grandpa: 9 tomatoes.",
)
MAYA_MOVING = (
    "Walked home with Ines instead of the bus.",
    "Swam 12 lengths!",
    "Danced in the kitchen for three songs.",
    "Took the hill path with the dog.",
)
MAYA_AT_DADS = (
    "At Dad's. Played cards until late.",
    "At Dad's: the stairs were OK this time.",
    "Dad's. His sofa is too soft.",
    "Made pancakes at Dad's, Finn ate five.",
    "At Dad's, walked to the harbour and back.",
)
MAYA_EXAMS = (
    "History exam tomorrow.",
    "Revised with Ines on the phone.",
    "Exam done. Brain like porridge.",
    "Extra time was a good idea.",
)
MAYA_ONCE = (
    "Language day at school: I learned to say good morning in Arabic, صباح الخير, and Leila "
    "learned “conkers”.",
    "Mira's café has the best crème brûlée – et voilà, three spoons gone. Señor Núñez says hi.",
    "Card from Kyoto came! こんにちは、マヤ。元気ですか。",
    "The longest word of the German exchange: "
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "Καληνύχτα is good night. The old lady next door says it to the cats.",
    "Diya taught us नमस्ते and how to fold the scarf.",
    "Concert!! 🎻🎶 We did it, and I stood for the whole first half 💛",
    "Olena sent a drawing and wrote Привіт, як справи? I answered with a heart.",
    "Invited to dinner at Noa's: שבת שלום. There was singing.",
    "Today was one of those days that are hard to sort. In the morning my leg felt as if it "
    "belonged to somebody else and the blanket was too much, so I took the slow way: warm "
    "shower, loose trousers, toast on the stairs. Mum did not say anything, which was exactly "
    "right.\n\nAt school I went to the first four lessons. In art we drew our shoes. Mine looked "
    "like a boat, so I gave it a sail and a flag, and Mr Abel hung it up by the door. At lunch "
    "Ines kept a seat for me near the wall.\n\nIn the afternoon I did the exercises on the "
    "carpet, all of them, with the radio on. Finn counted aloud and always forgets thirteen. "
    "Afterwards my knee buzzed, but I also felt a bit proud, and then we went out to feed the "
    "ducks and I forgot about it for a while. I want to remember that part: I forgot about it "
    "for a while.",
)
FINN = (
    "I built a tower with 61 bricks.",
    "We had fish fingers.",
    "My foot was silly in the morning.",
    "Read the dragon book with Maya.",
    "I did not want to put my shoe on.",
    "Drew a map of a volcano.",
    "We counted snails. 14.",
)
FINN_MOVING = (
    "Played goalie. Two balls in the face!!",
    "I can hop to ten now.",
    "Gym was good. Climbing was the best.",
    "Rode my bike round the block.",
)
FINN_AT_DADS = (
    "At Dad's. We fixed the kite.",
    "Dad's house. I slept in the tent bed.",
    "At Dad's we made pizza with too much corn.",
)
FINN_ONCE = (
    "I wrote my name in Greek: Φιν 🐙",
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA that was the lion.",
)
MUM = (
    "Home from school at noon, slept an hour, then out with a friend.",
    "Set the table and walked the dog without being asked.",
    "Full school day, came home singing.",
    "Took the stairs one at a time in the morning.",
    "Quiet day. Drew for a long time.",
    "Went swimming together.",
    "Exercises after dinner, about ten minutes.",
    "Up twice in the night.",
)
DAD = (
    "Arrived Friday evening, went for a walk along the harbour.",
    "Helped with the shelves all morning.",
    "Slept late, then football in the yard.",
    "Did homework at the kitchen table.",
    "Cooked together: soup.",
)

CONCERT = "Concert!!"
"""Begins the note of the evening of the concert."""

BEFORE_THE_CONCERT = (
    "The week before the concert: rehearsal every evening, bed late, legs like wood. "
    "Mum drove the cello so I only had to carry the bow. I would do it all again."
)
HALF_DAYS = (
    "Half days at school this week, agreed with Mr Abel: mornings in, afternoons at the kitchen "
    "table, the programme before lunch."
)

MAYA_DOING = (
    "on the bus, standing",
    "double maths",
    "carrying the cello up the stairs",
    "lying on the sofa with a book",
    "in the shower",
    "waiting for Finn",
    "PE, the balance beam",
)
MAYA_HELPED = (
    "changed seats",
    "a slow walk round the yard",
    "Ines made me laugh",
    "loose trousers",
    "breathing out for longer than in",
    "the radio",
)
FINN_DOING = ("shoes on", "football", "in the car", "climbing frame")
FINN_HELPED = ("Mum sang the silly song", "hopping", "a story")
MAYA_FUN = ("film night", "picnic at the pond", "Ines stayed over", "the fair")
FINN_FUN = ("the zoo", "Leo's birthday", "we built a raft", "snow!!")
EXAMS = ("history", "maths", "biology", "French, the oral one")
AFTER_SUPPLEMENT = ("a bit sleepy", "tasted of chalk")
AFTER_HEAT = ("red skin for an hour",)
"""Unwanted effects, as they were written."""


def note(child: str, draws: Draws, *, at_dads: bool, exams: bool, moving: bool) -> str:
    """A short note by "Maya" or "Finn" that suits the home, the season and an active day."""
    maya = child == "Maya"
    if at_dads and draws.chance(0.7):
        return draws.one(MAYA_AT_DADS if maya else FINN_AT_DADS)
    if exams and maya and draws.chance(0.6):
        return draws.one(MAYA_EXAMS)
    if moving and draws.chance(0.5):
        return draws.one(MAYA_MOVING if maya else FINN_MOVING)
    return draws.one(MAYA if maya else FINN)
